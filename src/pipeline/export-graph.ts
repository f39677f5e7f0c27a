import { exportFormats } from "../export/formats.ts";
import type { ExportFormat, ExportFormatName } from "../export/formats.ts";
import type { ExportChunk } from "../export/rows.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { exportRows } from "./export-rows.ts";

/** The formats of export, each with what it is for. */
export const listExportFormats = (): readonly (ExportFormat & { readonly name: ExportFormatName })[] =>
  Object.entries(exportFormats).map(([name, format]) => ({ ...format, name: name as ExportFormatName }));

/** The whole graph of a store in a format, piece by piece, in a fixed order. */
export const exportGraph = (store: GraphStore, format: ExportFormatName): AsyncIterable<ExportChunk> =>
  exportFormats[format].export(exportRows(store));
