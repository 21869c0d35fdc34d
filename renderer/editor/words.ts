/** What the editor says by itself, in the reader's language. The application gives it; the editor knows no language. */
export interface EditorWords {
  /** Of the element that is edited: `Text of objective 2.3`. */
  readonly label: string;
  /** "inserted by Mexico" */
  readonly inserted: string;
  readonly deleted: string;
  /** "New action", shown in an element that has no words yet. */
  readonly empty: {
    readonly action: string;
    readonly paragraph: string;
    readonly statement: string;
    readonly footnote: string;
  };
  /** @param label the number it had: "was 3.2" */
  readonly moved: (label: string) => string;
  readonly footnote: (number: number) => string;
  readonly lacuna: string;
}
