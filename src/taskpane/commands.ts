import type { Pane } from "./pane";

/**
 * Answers the ribbon and the context menu: builds the exhibit of the selection with the last options, as the pane's own
 * button does; where that cannot be done, opens the pane, which says why. Always completes its event.
 */
export function associateCommands(pane: Pane): void {
  Office.actions.associate("buildExhibit", async (event: Office.AddinCommands.Event) => {
    try {
      if (!(await pane.build())) await Office.addin.showAsTaskpane();
    } finally {
      event.completed();
    }
  });
}
