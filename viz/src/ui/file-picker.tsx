import type { ReactElement } from "react";
import { upload } from "../state/upload.ts";

/** The same as dropping files, for keyboards. */
export const FilePicker = (): ReactElement => (
  <label className="button primary file-picker">
    Choose files…
    <input type="file" multiple onChange={(event) => void upload([...(event.target.files ?? [])])} />
  </label>
);
