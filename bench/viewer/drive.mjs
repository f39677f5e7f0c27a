/**
 * Frames a second while the same events come in every frame: the wheel in and out, or a drag to and fro. Runs in
 * the page, so it may use nothing from outside.
 */
export const drive = ({ kind, milliseconds }) =>
  new Promise((resolve) => {
    const target = document.querySelector(".sigma-mouse");
    const box = target.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const started = performance.now();
    let frames = 0;
    const at = (clientX, clientY) => ({ bubbles: true, cancelable: true, clientX, clientY, button: 0 });
    if (kind === "pan") target.dispatchEvent(new MouseEvent("mousedown", at(x, y)));
    const step = () => {
      frames++;
      const back = frames % 40 < 20;
      if (kind === "zoom") {
        target.dispatchEvent(
          new WheelEvent("wheel", { ...at(x + (frames % 7), y), deltaY: back ? -40 : 40 }),
        );
      } else {
        const away = back ? frames % 20 : 20 - (frames % 20);
        document.dispatchEvent(new MouseEvent("mousemove", at(x + away * 6, y + away * 3)));
      }
      if (performance.now() - started < milliseconds) {
        requestAnimationFrame(step);
        return;
      }
      if (kind === "pan") document.dispatchEvent(new MouseEvent("mouseup", at(x, y)));
      resolve((frames * 1000) / (performance.now() - started));
    };
    requestAnimationFrame(step);
  });
