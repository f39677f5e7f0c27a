import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import { useGraph } from "../state/graph-data.ts";
import { upload } from "../state/upload.ts";
import { Icon } from "./icon.tsx";

const readEntries = (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> =>
  new Promise((resolve, reject) => {
    const reader = folder.createReader();
    const all: FileSystemEntry[] = [];
    const more = (): void =>
      reader.readEntries((batch) => {
        all.push(...batch);
        // A reader gives at most a hundred at a time and an empty batch at the end.
        if (batch.length === 0) resolve(all);
        else more();
      }, reject);
    more();
  });

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });

const filesIn = async (entry: FileSystemEntry): Promise<readonly File[]> => {
  if (entry.isDirectory) {
    const inner = await readEntries(entry as FileSystemDirectoryEntry);
    return (await Promise.all(inner.map(filesIn))).flat();
  }
  return [await fileOf(entry as FileSystemFileEntry)];
};

const dropped = async (items: DataTransferItemList): Promise<readonly File[]> => {
  // Entries have to be taken before the first await: the list is emptied after the event.
  const taken = [...items].map((item) => {
    const entry = item.webkitGetAsEntry();
    // What does not come from the file system, such as an attachment of a mail program, has no entry.
    return entry ?? item.getAsFile();
  });
  const files = taken.map((item) => (item instanceof File ? [item] : item === null ? [] : filesIn(item)));
  return (await Promise.all(files)).flat();
};

/** Takes files and folders dropped anywhere, and shows how far their ingest is. */
export const DropZone = (): ReactElement | null => {
  const [over, setOver] = useState(false);
  const ingest = useGraph((graph) => graph.ingest);
  useEffect(() => {
    const enter = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(false);
      void dropped(event.dataTransfer.items).then(upload);
    };
    addEventListener("dragover", enter);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", enter);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, []);
  const running = ingest !== undefined && ingest.phase !== "done" && ingest.phase !== "failed";
  return (
    <>
      {over ? (
        <div className="drop-zone">
          <Icon name="drop" size={40} />
          <p>Drop to ingest</p>
        </div>
      ) : null}
      {running ? (
        <output className="ingest-progress">
          <progress value={ingest.done} max={Math.max(1, ingest.total)} aria-label="Ingest" />
          <span>{ingest.message}</span>
        </output>
      ) : null}
    </>
  );
};
