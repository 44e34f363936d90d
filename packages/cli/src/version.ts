/** Version of this package, told in every output; a test compares it with package.json. */
export const ENGINE = '0.0.0';

/** Version of the definitions package. */
export const DEFINITIONS = '0.0.0';
