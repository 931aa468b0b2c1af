package ee.rada.kernel.projects;

import ee.rada.kernel.Text;
import java.util.Locale;

/**
 * A file that proves something.
 *
 * @param sha256 of the file's bytes in hexadecimal, lower-case whatever was given; the file was uploaded before
 */
public record Evidence(
        @Text(max = 300) String title,

        @Text(min = 64, max = 64, pattern = "[0-9a-fA-F]{64}")
        String sha256) {

    public Evidence {
        sha256 = sha256.toLowerCase(Locale.ROOT);
    }
}
