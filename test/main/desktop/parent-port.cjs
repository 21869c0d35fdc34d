/** Loaded before the hub's process: Node's own channel in the place of Electron's `process.parentPort`. */
process.parentPort = {
  postMessage: (message) => process.send(message),
  on: (_event, hear) => process.on('message', (data) => hear({ data })),
};
