import { useEffect } from "react";
import { canvasNow } from "../graph/current-canvas.ts";
import { show, useStore } from "../state/store.ts";

const key = "newsgraph-theme";

/** Applies the chosen theme, or the system's, and keeps the choice in this browser. */
export const useTheme = (): void => {
  const theme = useStore((store) => store.theme);
  useEffect(() => {
    const kept = localStorage.getItem(key);
    if (kept === "light" || kept === "dark") show({ theme: kept });
  }, []);
  useEffect(() => {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const apply = (): void => {
      const chosen = theme === "system" ? (dark.matches ? "dark" : "light") : theme;
      document.documentElement.dataset["theme"] = chosen;
      canvasNow()?.retheme();
    };
    apply();
    dark.addEventListener("change", apply);
    return () => dark.removeEventListener("change", apply);
  }, [theme]);
};

export const toggleTheme = (): void => {
  const next = document.documentElement.dataset["theme"] === "dark" ? "light" : "dark";
  localStorage.setItem(key, next);
  show({ theme: next });
};
