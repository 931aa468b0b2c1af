package ee.rada.store;

/** A file in the {@link FileStore}: its name there is its SHA-256 digest, in lower-case hexadecimal; its size is in bytes. */
public record StoredFile(String sha256, long size) {}
