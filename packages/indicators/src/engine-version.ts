/** Version of the engine, part of every fingerprint. */
export const ENGINE_VERSION = '0.1.0';
