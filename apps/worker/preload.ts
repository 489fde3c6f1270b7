/** Loaded before everything else, in the threads of the worker too: `node --require …/preload.js main.js`. */
import './without-promise-traces';
import './one-guard';
