/** What an element may hold; what is missing is left out. */
export type Child = Node | string | number | undefined | false | readonly Child[];

type Props = {
  readonly [attribute: string]: string | number | boolean | undefined | Listeners;
  readonly on?: Listeners;
};

type Listeners = { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };

const append = (parent: Node, child: Child): void => {
  if (child === undefined || child === false) return;
  if (Array.isArray(child)) for (const one of child as readonly Child[]) append(parent, one);
  else parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
};

/**
 * An element with attributes, listeners and children. Text becomes text nodes, so that nothing in the data is ever read as
 * markup. An attribute that is false or missing is left out; one that is true is there without a value.
 */
export const h = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'on' || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [type, listener] of Object.entries(props.on ?? {}))
    element.addEventListener(type, listener as EventListener);
  append(element, children);
  return element;
};
