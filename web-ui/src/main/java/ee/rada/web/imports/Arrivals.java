package ee.rada.web.imports;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.contacts.ContactMappingId;
import ee.rada.web.imports.iati.IatiLimits;
import ee.rada.web.imports.iati.IatiRefusal;
import ee.rada.web.imports.iati.IatiSurvey;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartFile;

/** Looks at a file as it arrives: what its first bytes say, for its name can say anything. */
final class Arrivals {

    static final String IATI = "iati";
    /** The activity plan of a new project, as a workbook or as separated text. */
    static final String PLAN = "plan";

    /** Contacts, one a line; followed by the id of the mapping that says what the columns mean. */
    static final String CONTACTS = "contacts";

    private static final String MAPPED = CONTACTS + ":";

    private static final int NAME = 300;
    private static final int MAGIC = 8;
    /** zip, gzip, bzip2, xz, 7z, zstd: we unpack nothing, so there is no bomb to go off. */
    private static final List<String> PACKED =
            List.of("504b", "1f8b", "425a68", "fd377a585a00", "377abcaf271c", "28b52ffd");

    private Arrivals() {}

    /** The format of a file of contacts that is read by that mapping. */
    static String contacts(ContactMappingId mapping) {
        return MAPPED + mapping;
    }

    /** The mapping by which a file of contacts is read; empty for a file of anything else. */
    static Optional<ContactMappingId> mapping(String format) {
        return format.startsWith(MAPPED)
                ? Optional.of(ContactMappingId.fromString(format.substring(MAPPED.length())))
                : Optional.empty();
    }

    /** Refused: {@code import-too-large}, {@code unsupported-media-type} for a packed one. */
    static void checkText(MultipartFile file) throws IOException {
        if (file.isEmpty()) throw Refusal.fields(List.of(new FieldError("/file", "required")));
        if (file.getSize() > ImportDesk.LARGEST) {
            throw new Refusal(ProblemCode.IMPORT_TOO_LARGE, Map.of("limit", ImportDesk.LARGEST), List.of());
        }
        try (InputStream in = file.getInputStream()) {
            if (isPacked(in)) throw new Refusal(ProblemCode.UNSUPPORTED_MEDIA_TYPE).at("/file");
        }
    }

    private static boolean isPacked(InputStream in) throws IOException {
        var magic = HexFormat.of().formatHex(in.readNBytes(MAGIC));
        return PACKED.stream().anyMatch(magic::startsWith);
    }

    static void check(MultipartFile file) throws IOException {
        checkText(file);
        try (InputStream in = new BufferedInputStream(file.getInputStream())) {
            IatiSurvey.peek(in, IatiLimits.USUAL);
        } catch (IatiRefusal refusal) {
            throw new Refusal(
                    refusal.reason() == IatiRefusal.Reason.TOO_LARGE
                            ? ProblemCode.IMPORT_TOO_LARGE
                            : ProblemCode.IMPORT_NOT_WELLFORMED,
                    Map.of("line", refusal.line()),
                    List.of());
        }
    }

    /** As its sender calls it, without a path and whatever else does not belong into a name. */
    static String name(MultipartFile file) {
        var name = Stream.ofNullable(file.getOriginalFilename())
                .map(text -> text.replaceAll(".*[/\\\\]", "")
                        .replaceAll("\\p{Cntrl}|\\p{Cs}", "")
                        .strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("import.xml");
        return name.length() <= NAME ? name : name.substring(name.length() - NAME);
    }
}
