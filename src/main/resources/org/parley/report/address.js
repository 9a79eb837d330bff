// The address of a view: after the # of the page's address, what a reader chose, as in #phrase=goodwill&words=own&by=side.

class Address {
  constructor() {
    this.fields = new Map();
    this.place = '';
    this.field('at', () => this.place, (place) => { this.place = place; });
    window.addEventListener('hashchange', () => this.follow());
  }

  // A part of the address. get returns its text, set shows it; always is whether the address states its first text, too.
  field(name, get, set, always = false) {
    this.fields.set(name, {get, set, initial: get(), always});
  }

  // Several parts whose names begin with the same word and a full stop: get returns an object of texts, set shows one.
  group(name, get, set) {
    this.rest = {prefix: `${name}.`, get, set};
  }

  // A list whose chosen option is part of the address.
  choice(name, label, options, value, apply, always = false) {
    const control = select(label, options, value, (chosen) => {
      apply(chosen);
      this.write();
    });
    const list = control.querySelector('select');
    const set = (wanted) => {
      if (wanted === list.value || !options.includes(wanted)) return;
      list.value = wanted;
      apply(wanted);
    };
    this.field(name, () => list.value, set, always);
    return control;
  }

  text() {
    const parts = new URLSearchParams();
    this.fields.forEach(({get, initial, always}, name) => { if (always || get() !== initial) parts.set(name, get()); });
    Object.entries(this.rest.get()).forEach(([name, value]) => { if (value !== undefined) parts.set(this.rest.prefix + name, value); });
    return parts.toString();
  }

  // Puts the view into the address. Unless it replaces the last one, the button Back returns to that.
  write(replaces = false) {
    const text = this.text();
    if (this.following || text === this.written) return;
    this.written = text;
    if (replaces) location.replace(`#${text}`);
    else location.hash = text;
  }

  // Shows the view of the address. A link to a section changes nothing but the place.
  follow() {
    const hash = location.hash.slice(1);
    if (hash === this.written) return;
    if (hash && byId(hash)) {
      this.place = hash;
      this.write(true);
      return;
    }
    const parts = new URLSearchParams(hash);
    this.following = true;
    this.fields.forEach(({set, initial}, name) => set(parts.get(name) ?? initial));
    const named = [...parts].filter(([name]) => name.startsWith(this.rest.prefix));
    this.rest.set(Object.fromEntries(named.map(([name, value]) => [name.slice(this.rest.prefix.length), value])));
    this.following = false;
    this.written = hash;
  }
}
