import { choicesFrom, usualChoices, type Choices } from "./choices";
import { parsedObject } from "./parsed-object";

/** What the user chose last, apart from the company and the title, which the facts tell. */
export interface Preferences {
  readonly read: () => Choices;
  readonly keep: (choices: Choices) => void;
}

/** Preferences in the browser's storage, as far as it is to be had; a value that does not fit is as good as none. */
export function storedPreferences(key: string): Preferences {
  return {
    read: () => {
      try {
        return choicesFrom(withoutTitles(parsedObject(localStorage.getItem(key)) ?? {}));
      } catch {
        return usualChoices;
      }
    },
    keep: (choices) => {
      try {
        localStorage.setItem(key, JSON.stringify(withoutTitles(choices)));
      } catch {
        // Storage is switched off: the choice lasts as long as the pane.
      }
    },
  };
}

function withoutTitles(choices: object): object {
  return Object.fromEntries(
    Object.entries(choices).filter(([name]) => name !== "company" && name !== "title"),
  );
}
