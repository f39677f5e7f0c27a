/**
 * Frames, and the time that they took, while the same events come in every frame: the wheel in and out, or a drag to and fro. Runs in
 * the page, so it may use nothing from outside.
 */
export const drive = ({ kind, milliseconds }) =>
  new Promise((resolve) => {
    const target = document.querySelector(".sigma-mouse");
    const box = target.getBoundingClientRect();
    const middle = [box.left + box.width / 2, box.top + box.height / 2];
    const started = performance.now();
    let frames = 0;
    const at = (right, down) => ({
      bubbles: true,
      cancelable: true,
      clientX: middle[0] + right,
      clientY: middle[1] + down,
    });
    if (kind === "pan") target.dispatchEvent(new MouseEvent("mousedown", at(0, 0)));
    const step = () => {
      frames++;
      const back = frames % 40 < 20;
      if (kind === "zoom") {
        target.dispatchEvent(new WheelEvent("wheel", { ...at(frames % 7, 0), deltaY: back ? -40 : 40 }));
      } else {
        const away = back ? frames % 20 : 20 - (frames % 20);
        document.dispatchEvent(new MouseEvent("mousemove", at(away * 6, away * 3)));
      }
      if (performance.now() - started < milliseconds) {
        requestAnimationFrame(step);
        return;
      }
      if (kind === "pan") document.dispatchEvent(new MouseEvent("mouseup", at(0, 0)));
      resolve({ frames, milliseconds: performance.now() - started });
    };
    requestAnimationFrame(step);
  });
