// Walks the trees of Vega's expressions. Vega itself makes functions of text, which the page's policy forbids; its own
// interpreter is a package that Maven Central does not have. Only a name can be called, so an expression can call no
// constructor of functions (CVE-2025-59840).

const BINARY = {
  '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b,
  '&': (a, b) => a & b, '|': (a, b) => a | b, '^': (a, b) => a ^ b, '<<': (a, b) => a << b, '>>': (a, b) => a >> b,
  '>>>': (a, b) => a >>> b, '<': (a, b) => a < b, '<=': (a, b) => a <= b, '>': (a, b) => a > b, '>=': (a, b) => a >= b,
  '==': (a, b) => a == b, '!=': (a, b) => a != b, '===': (a, b) => a === b, '!==': (a, b) => a !== b,
};

const UNARY = {'-': (a) => -a, '+': (a) => +a, '!': (a) => !a, '~': (a) => ~a};

const CONSTANTS = new Map([
  ['NaN', NaN], ['MIN_VALUE', Number.MIN_VALUE], ['MAX_VALUE', Number.MAX_VALUE],
  ...['E', 'LN2', 'LN10', 'LOG2E', 'LOG10E', 'PI', 'SQRT1_2', 'SQRT2'].map((name) => [name, Math[name]]),
]);

const ofDate = ([name, method]) => [name, (date) => new Date(date)[method]()];
const DATE_PARTS = {
  date: 'Date', day: 'Day', year: 'FullYear', month: 'Month', hours: 'Hours', minutes: 'Minutes', seconds: 'Seconds',
  milliseconds: 'Milliseconds',
};

const FUNCTIONS = new Map([
  ...['abs', 'acos', 'asin', 'atan', 'atan2', 'ceil', 'cos', 'exp', 'floor', 'hypot', 'log', 'max', 'min', 'pow', 'random',
    'round', 'sin', 'sqrt', 'tan'].map((name) => [name, Math[name]]),
  ['isNaN', Number.isNaN], ['isFinite', Number.isFinite], ['clamp', (a, low, high) => Math.max(low, Math.min(high, a))],
  ['now', Date.now], ['utc', Date.UTC], ['datetime', (...parts) => new Date(...parts)],
  ...Object.entries(DATE_PARTS).flatMap(([name, part]) => [[name, `get${part}`], [`utc${name}`, `getUTC${part}`]]).map(ofDate),
  ...[['time', 'getTime'], ['timezoneoffset', 'getTimezoneOffset']].map(ofDate),
  ['length', (list) => list.length], ['parseFloat', parseFloat], ['parseInt', parseInt],
  ['upper', (text) => String(text).toUpperCase()], ['lower', (text) => String(text).toLowerCase()],
  ['substring', (text, ...range) => String(text).substring(...range)], ['trim', (text) => String(text).trim()],
  ['split', (text, ...by) => String(text).split(...by)], ['btoa', (text) => btoa(text)], ['atob', (text) => atob(text)],
  ['regexp', (...parts) => new RegExp(...parts)], ['test', (pattern, text) => new RegExp(pattern).test(text)],
]);

// Vega's own calls of scales, whose first argument is the scale's name.
const SCALES = new Map([
  ['_bandwidth', (scale) => (scale && scale.bandwidth ? scale.bandwidth() : 0)],
  ['_range', (scale) => scale.range()],
  ['_scale', (scale, of, scope) => scale(valueOf(of, scope))],
]);

// A scope has the datum, event and item, the values of signals, and Vega's functions.
const NODES = {
  Literal: (node) => node.value,
  Identifier: ({name}, scope) => {
    if (name === 'datum' || name === 'event' || name === 'item') return scope[name];
    return CONSTANTS.has(name) ? CONSTANTS.get(name) : scope.signals[`$${name}`];
  },
  MemberExpression: (node, scope) => {
    const object = valueOf(node.object, scope);
    return object[node.computed ? valueOf(node.property, scope) : node.property.name];
  },
  CallExpression: ({callee: {name}, arguments: given}, scope) => {
    const ofScale = SCALES.get(name);
    if (ofScale) return ofScale(scope.signals[`%${valueOf(given[0], scope)}`], given[1], scope);
    if (name === 'if') return valueOf(given[valueOf(given[0], scope) ? 1 : 2], scope);
    const values = given.map((node) => valueOf(node, scope));
    if (FUNCTIONS.has(name)) return FUNCTIONS.get(name)(...values);
    return scope.functions[name](...values);
  },
  ArrayExpression: (node, scope) => node.elements.map((element) => valueOf(element, scope)),
  BinaryExpression: (node, scope) => BINARY[node.operator](valueOf(node.left, scope), valueOf(node.right, scope)),
  UnaryExpression: (node, scope) => UNARY[node.operator](valueOf(node.argument, scope)),
  LogicalExpression: (node, scope) => {
    const left = valueOf(node.left, scope);
    return Boolean(left) === (node.operator === '||') ? left : valueOf(node.right, scope);
  },
  ConditionalExpression: (node, scope) => valueOf(valueOf(node.test, scope) ? node.consequent : node.alternate, scope),
  ObjectExpression: (node, scope) => Object.fromEntries(
    node.properties.map(({key, value}) => [key.type === 'Literal' ? key.value : key.name, valueOf(value, scope)])),
};

const valueOf = (node, scope) => NODES[node.type](node, scope);

const SWAPPED = new Set(['group', 'image', 'rect']);

// Sets place and size of a mark from two edges, or from the middle, as Vega does.
function placeEdges(item, channels, type, [start, end, middle, size]) {
  if (channels[end]) {
    if (channels[start]) {
      if (SWAPPED.has(type) && item[start] > item[end]) [item[start], item[end]] = [item[end], item[start]];
      item[size] = item[end] - item[start];
    } else {
      item[start] = item[end] - (item[size] || 0);
    }
  }
  if (channels[middle]) item[start] = item[middle] - (item[size] || 0) / 2;
}

const EXPRESSIONS = {
  operator: ({functions}, {ast}) => (signals) => valueOf(ast, {functions, signals}),
  parameter: ({functions}, {ast}) => (datum, signals) => valueOf(ast, {functions, signals, datum}),
  event: ({functions}, {ast}) => (event) => valueOf(ast, {functions, event}),
  handler: ({functions}, {ast}) => (signals, event) =>
    valueOf(ast, {functions, signals, event, datum: event.item && event.item.datum}),
  encode: ({functions}, {marktype, channels}) => (item, signals) => {
    const scope = {functions, signals, item, datum: item.datum};
    let changed = 0;
    for (const [name, {ast}] of Object.entries(channels)) {
      const value = valueOf(ast, scope);
      if (item[name] !== value) {
        item[name] = value;
        changed = 1;
      }
    }
    if (marktype !== 'rule') {
      placeEdges(item, channels, marktype, ['x', 'x2', 'xc', 'width']);
      placeEdges(item, channels, marktype, ['y', 'y2', 'yc', 'height']);
    }
    return changed;
  },
};

