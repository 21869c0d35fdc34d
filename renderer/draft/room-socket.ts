/** First bytes of what the provider sends: y-protocols' message type, then for sync its kind. */
const SYNC = 0;
const STEP_2 = 1;
const UPDATE = 2;

/**
 * The stock provider's socket, which also keeps count of what it has said, so that a receipt of the hub ("so many of
 * yours are on disk") can be told from an older one. Deletions are in no state vector: only the count proves that they are safe.
 */
export class RoomSocket extends WebSocket {
  #sent = 0;
  #answered = false;

  override send(data: Uint8Array<ArrayBuffer>): void {
    const [message, kind] = data;
    // Until the hub has been told everything (step 2), an update may build on offline words that it has never seen.
    // Step 2 will contain this one too; sent ahead it would be refused as torn.
    if (message === SYNC && kind === UPDATE && !this.#answered) return;
    if (message === SYNC && kind === STEP_2) this.#answered = true;
    if (message === SYNC && (kind === STEP_2 || kind === UPDATE)) this.#sent += 1;
    super.send(data);
  }

  /** @param heard how many of this socket's updates the hub has on disk */
  hasAllSaved(heard: number): boolean {
    return this.#answered && heard === this.#sent;
  }
}
