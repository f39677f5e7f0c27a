import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/forms.css";
import "./styles/entities.css";
import "./styles/shell.css";
import "./styles/canvas.css";
import "./styles/notices.css";
import "./styles/filters.css";
import "./styles/inspector.css";
import "./styles/claims.css";
import "./styles/reader.css";
import "./styles/sheets.css";
import "./styles/search.css";
import "./styles/views.css";
import "./styles/timeline.css";
import "./styles/map.css";
import "./styles/table.css";
import "./styles/paths.css";
import "./styles/cypher.css";
import { App } from "./app.tsx";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
