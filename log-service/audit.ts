/** Every stored event against the log (being written; `auditRecord`). */
export {};
