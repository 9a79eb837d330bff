// What is hard to read on the page: texts that overlap in a drawing, and texts with too little contrast. Returns sentences.

// The corners of a text on the screen, one pixel inside its box.
function corners(text) {
  const box = text.getBBox();
  const to = text.getScreenCTM();
  const at = (x, y) => new DOMPoint(x, y).matrixTransform(to);
  return [at(box.x + 1, box.y + 2), at(box.x + box.width - 1, box.y + 2), at(box.x + box.width - 1, box.y + box.height - 2), at(box.x + 1, box.y + box.height - 2)];
}

// Whether two convex shapes have a point in common: no side of either separates them.
function meet(one, other) {
  const sides = [one, other].flatMap((shape) => shape.map((corner, i) => [corner, shape[(i + 1) % shape.length]]));
  return sides.every(([a, b]) => {
    const normal = {x: b.y - a.y, y: a.x - b.x};
    const span = (shape) => {
      const along = shape.map((corner) => corner.x * normal.x + corner.y * normal.y);
      return [Math.min(...along), Math.max(...along)];
    };
    const [low, high] = span(one);
    const [least, most] = span(other);
    return low < most && least < high;
  });
}

function overlaps() {
  const found = [];
  for (const drawing of document.querySelectorAll('.drawing svg')) {
    const texts = [...drawing.querySelectorAll('text')].filter((text) => text.textContent.trim() && text.getAttribute('opacity') !== '0' && text.getBBox().width > 2);
    const shapes = texts.map(corners);
    texts.forEach((text, i) => {
      for (let k = i + 1; k < texts.length; k++) {
        if (meet(shapes[i], shapes[k])) found.push(`${drawing.closest('figure').id}: "${text.textContent}" and "${texts[k].textContent}"`);
      }
    });
  }
  return found;
}

const channels = (colour) => {
  const numbers = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return {rgb: numbers.slice(0, 3), alpha: numbers.length > 3 ? numbers[3] : 1};
};

// WCAG 2: relative luminance, and the ratio of two.
const luminance = (rgb) => rgb.map((each) => each / 255).map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)).reduce((sum, each, i) => sum + each * [0.2126, 0.7152, 0.0722][i], 0);

function ratio(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function ground(element) {
  for (let each = element; each; each = each.parentElement) {
    const {rgb, alpha} = channels(getComputedStyle(each).backgroundColor);
    if (alpha === 1) return rgb;
  }
  return [255, 255, 255];
}

function pale() {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !element.getClientRects().length || element.closest('script, style, .unseen')) continue;
    const style = getComputedStyle(element);
    const drawn = element.closest('svg');
    if (drawn && (element.getAttribute('opacity') === '0' || element.closest('text')?.getAttribute('opacity') === '0')) continue;
    const behind = ground(drawn ? drawn.parentElement : element);
    const {rgb, alpha} = channels(drawn ? style.fill : style.color);
    const opacity = alpha * Number(style.opacity) * Number(drawn ? style.fillOpacity : 1);
    const seen = rgb.map((each, i) => opacity * each + (1 - opacity) * behind[i]);
    const contrast = ratio(seen, behind);
    if (contrast < 4.5) found.add(`${element.closest('[id]')?.id}: "${walker.currentNode.textContent.trim().slice(0, 40)}" has ${contrast.toFixed(2)}`);
  }
  return [...found];
}

return [...overlaps(), ...pale()];
