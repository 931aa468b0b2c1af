package ee.rada.web._pages;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.auditnotes.AuditNoteId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.contacts.ContactId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.substitutions.SubstitutionId;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads ids in addresses. What cannot be one names nothing, so there is no such page. */
@Configuration(proxyBeanMethods = false)
class PathIds implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, ProjectId.class, text -> id(text, ProjectId::new));
        registry.addConverter(String.class, ActivityId.class, text -> id(text, ActivityId::new));
        registry.addConverter(String.class, LineId.class, text -> id(text, LineId::new));
        registry.addConverter(String.class, PostId.class, text -> id(text, PostId::new));
        registry.addConverter(String.class, SubstitutionId.class, text -> id(text, SubstitutionId::new));
        registry.addConverter(String.class, ProposalId.class, text -> id(text, ProposalId::new));
        registry.addConverter(String.class, CaseId.class, text -> id(text, CaseId::new));
        registry.addConverter(String.class, ClientRef.class, text -> id(text, ClientRef::new));
        registry.addConverter(String.class, ContactId.class, text -> id(text, ContactId::new));
        registry.addConverter(String.class, AuditNoteId.class, text -> id(text, AuditNoteId::new));
    }

    private static <T> T id(String text, Function<UUID, T> type) {
        try {
            return type.apply(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
    }
}
