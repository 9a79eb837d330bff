// Lets Vega draw authors, sides, phrases and words called constructor, toString, __proto__ or if. Vega keeps groups in
// objects, by name, and takes such names in lists of its expressions for words of its own.

delete Object.prototype.__proto__;

for (const [transform, groups] of [[vega.transforms.joinaggregate, 'cell'], [vega.transforms.window, 'group']]) {
  const known = transform.prototype[groups];
  transform.prototype[groups] = function (...names) {
    if (Object.getPrototypeOf(this.value) !== null) Object.setPrototypeOf(this.value, null);
    return known.apply(this, names);
  };
}

// Changes a Vega-Lite specification: it sorts by numbers instead of lists of names.
function sortedByPlace(spec) {
  const visit = (node) => {
    if (!node || typeof node !== 'object') return;
    if (node.field && Array.isArray(node.sort) && typeof node.sort[0] === 'string') {
      const order = `order_${node.field}`;
      spec.params = [...(spec.params || []).filter(({name}) => name !== order), {name: order, value: node.sort}];
      spec.transform = [...(spec.transform || []), {calculate: `indexof(${order}, datum['${node.field}'])`, as: `place_${node.field}`}];
      node.sort = {field: `place_${node.field}`, op: 'min'};
    }
    Object.entries(node).forEach(([key, inner]) => { if (key !== 'data' && key !== 'params') visit(inner); });
  };
  visit(spec);
  return spec;
}
