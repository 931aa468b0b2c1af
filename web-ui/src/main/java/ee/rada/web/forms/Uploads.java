package ee.rada.web.forms;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.web._security.Caller;
import ee.rada.web.files.EvidenceFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Keeps the files that come with a form, so that they need not be chosen again when something else is wrong. */
@Component
final class Uploads {

    private static final String FILE = ".file";

    private final EvidenceFiles files;

    Uploads(EvidenceFiles files) {
        this.files = files;
    }

    /** What was entered, with the hash of every file beside it. */
    record Kept(Entered entered, List<FieldError> errors) {}

    Kept keep(HttpServletRequest request, Entered entered, Caller caller) throws IOException {
        var kept = entered;
        var errors = new ArrayList<FieldError>();
        if (request instanceof MultipartHttpServletRequest multipart) {
            for (var file : multipart.getFileMap().entrySet()) {
                if (file.getKey().endsWith(FILE) && !file.getValue().isEmpty()) {
                    try {
                        kept = kept(kept, file.getKey(), file.getValue(), caller);
                    } catch (Refusal refused) {
                        errors.add(new FieldError(
                                pointer(file.getKey()), refused.code().code()));
                    }
                }
            }
        }
        return new Kept(kept, errors);
    }

    private Entered kept(Entered entered, String name, MultipartFile file, Caller caller) throws IOException {
        var row = name.substring(0, name.length() - FILE.length());
        var taken = files.take(file, caller);
        var named = entered.has(row + ".title") ? entered : entered.with(row + ".title", title(file));
        return named.with(row + ".sha256", taken.sha256());
    }

    /** Without a title of its own a file is called what it was called. */
    private static String title(MultipartFile file) {
        var name = String.valueOf(file.getOriginalFilename()).replaceAll("\\p{Cntrl}", "");
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** {@code evidence[0].file} speaks of {@code /evidence/0/sha256}. */
    private static String pointer(String name) {
        return "/" + name.replace("[", "/").replace("].", "/").replaceAll("file$", "sha256");
    }
}
