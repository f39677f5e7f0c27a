import type { ReactElement } from "react";
import { useStore } from "../state/store.ts";
import { ExportSheet } from "./export-sheet.tsx";
import { HelpSheet } from "./help-sheet.tsx";
import { JudgeSheet } from "./judge-sheet.tsx";
import { SearchSheet } from "./search-sheet.tsx";
import { ViewsSheet } from "./views-sheet.tsx";

/** The one sheet that is open, if any. */
export const Sheets = (): ReactElement | null => {
  const sheet = useStore((store) => store.sheet);
  if (sheet === "help") return <HelpSheet />;
  if (sheet === "search") return <SearchSheet />;
  if (sheet === "views") return <ViewsSheet />;
  if (sheet === "export") return <ExportSheet />;
  if (sheet === "judge") return <JudgeSheet />;
  return null;
};
