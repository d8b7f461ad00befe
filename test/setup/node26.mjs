import { Duplex, PassThrough } from 'node:stream';

// @yeoman/adapter's TestAdapter calls Duplex.from(async () => {}), which Node 26 aborts: give it an ordinary stream.
const from = Duplex.from.bind(Duplex);
Duplex.from = source => (typeof source === 'function' && source.length === 0 ? new PassThrough() : from(source));
