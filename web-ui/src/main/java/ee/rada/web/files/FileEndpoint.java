package ee.rada.web.files;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Topic;
import ee.rada.web._security.Caller;
import java.io.IOException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in and gives them out, never to be shown inside a page of ours. */
@RestController
final class FileEndpoint {

    private final EvidenceFiles files;

    FileEndpoint(EvidenceFiles files) {
        this.files = files;
    }

    @PostMapping(path = "/api/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<EvidenceFiles.Taken> take(@RequestPart("file") MultipartFile file, Caller caller)
            throws IOException {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(files.take(file, caller));
    }

    /** The second path is for people, who come with a session. */
    @GetMapping({"/api/files/{sha256}", "/failid/{sha256}"})
    ResponseEntity<InputStreamResource> give(@PathVariable String sha256, Caller caller) throws IOException {
        if (!caller.maySee(Topic.FILES)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        var file = files.find(sha256).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(file))
                                .build()
                                .toString())
                .body(new InputStreamResource(files.open(file)));
    }

    private static String name(EvidenceFiles.Taken file) {
        String end = switch (file.mediaType()) {
            case "application/pdf" -> ".pdf";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "text/csv;charset=UTF-8" -> ".csv";
            case "text/plain;charset=UTF-8" -> ".txt";
            case "application/vnd.oasis.opendocument.text" -> ".odt";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> ".docx";
            default -> ".xlsx";
        };
        return file.sha256().substring(0, 12) + end;
    }
}
