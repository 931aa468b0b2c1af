package ee.rada.web.imports;

import ee.rada.web.imports.iati.IatiProblem;
import ee.rada.web.imports.iati.IatiRefusal;
import java.util.List;

/**
 * Something that the report of an import tells, in no language yet.
 *
 * @param line where it stands in the file, from 1; 0 where it concerns the file as a whole
 * @param path of the element; empty where the file as a whole is meant
 * @param code stable, for programs
 * @param messageKey of the sentence, whose arguments are {@code args}
 */
record Finding(int line, String path, String code, String messageKey, List<String> args) {

    Finding {
        args = List.copyOf(args);
    }

    static Finding of(IatiProblem problem) {
        return new Finding(problem.line(), problem.path(), problem.code().code(), problem.messageKey(), problem.args());
    }

    static Finding of(IatiRefusal refusal) {
        return new Finding(refusal.line(), "", refusal.reason().code(), refusal.messageKey(), refusal.messageArgs());
    }
}
