package ee.rada.kernel.projects;

import ee.rada.kernel.Text;

/**
 * A file that proves something.
 *
 * @param sha256 of the file's bytes in lower-case hexadecimal; the file was uploaded before
 */
public record Evidence(
        @Text(max = 300) String title,
        @Text(min = 64, max = 64, pattern = "[0-9a-f]{64}") String sha256) {}
