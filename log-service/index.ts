/** The running log: sequencer, signer, publisher, witness, monitor, audit. */
export {};
