package ee.rada.web.imports;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.web.contactfiles.ContactFileRefusal;
import ee.rada.web.imports.iati.IatiProblem;
import ee.rada.web.imports.iati.IatiRefusal;
import ee.rada.web.planfiles.PlanImports;
import java.util.List;

/**
 * Something that the report of an import tells, in no language yet.
 *
 * @param line where it stands in the file, from 1; 0 where it concerns the file as a whole
 * @param path of the element; empty where the file as a whole is meant
 * @param code stable, for programs
 * @param messageKey of the sentence, whose arguments are {@code args}; empty where it is that of the code
 */
record Finding(int line, String path, String code, String messageKey, List<String> args) {

    Finding {
        args = List.copyOf(args);
    }

    static Finding of(IatiProblem problem) {
        return new Finding(problem.line(), problem.path(), problem.code().code(), problem.messageKey(), problem.args());
    }

    /** A cell of a plan; the code says it all. */
    static Finding of(PlanImports.Fault fault) {
        return new Finding(fault.line(), fault.cell(), fault.code(), "", List.of());
    }

    /** An activity that the rules refused. */
    static Finding of(Refusal refusal, int line, String path) {
        var code = refusal.code().code();
        return new Finding(line, path, code, "problem." + code + ".detail", List.of());
    }

    /** A file of contacts out of which nothing can be read. */
    static Finding of(ContactFileRefusal refusal) {
        return refusal.column().isEmpty()
                ? of(refusal.code())
                : new Finding(
                        1,
                        refusal.column(),
                        refusal.code().code(),
                        "imports.problem.column-missing",
                        List.of(refusal.column()));
    }

    /** What stopped the whole import. */
    static Finding of(ProblemCode code) {
        return new Finding(0, "", code.code(), "problem." + code.code() + ".detail", List.of());
    }

    static Finding of(IatiRefusal refusal) {
        return new Finding(refusal.line(), "", refusal.reason().code(), refusal.messageKey(), refusal.messageArgs());
    }
}
