package ee.rada.web.imports;

import ee.rada.kernel.Channel;
import ee.rada.kernel.CommandAnswer;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.contacts.ContactCommand.ImportContacts;
import ee.rada.kernel.contacts.ImportedContact;
import ee.rada.kernel.contacts.MappedColumn;
import ee.rada.kernel.imports.ImportId;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.Circumstances;
import ee.rada.web.commands.CommandSender;
import ee.rada.web.commands.StableIds;
import ee.rada.web.contactfiles.ContactFile;
import ee.rada.web.contactfiles.ContactFileRefusal;
import ee.rada.web.contactfiles.ContactLine;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * One way through a file of contacts: line by line, with no more of it in memory than one command takes. A line that cannot be read costs
 * itself alone. Contacts that are here already stay as they are, so a second time, or a run that goes on where one stopped, brings no more.
 */
final class ContactRun {

    /** How many contacts one command takes over, all or none. */
    private static final int AT_ONCE = 500;

    private static final int TRIES = 5;

    private final CommandSender sender;
    private final Caller caller;
    private final ImportId importId;
    private final Report report;
    private final BooleanSupplier closing;
    private final boolean apply;
    private final List<ContactLine> batch = new ArrayList<>();
    private int total;
    private int accepted;
    private int rejected;
    private int newEvents;
    private long position;

    ContactRun(CommandSender sender, Caller caller, ImportJob job, Report report, BooleanSupplier closing) {
        this.sender = sender;
        this.caller = caller;
        this.importId = job.importId();
        this.report = report;
        this.closing = closing;
        this.apply = job.mode() == ImportMode.APPLY;
    }

    /** Refused where nothing can be read out of the file; nothing was done then. */
    void run(ImportRun.Source source, List<MappedColumn> mapping, LocalDate today)
            throws IOException, ContactFileRefusal {
        try (InputStream in = new BufferedInputStream(source.open(), 1 << 16)) {
            total = ContactFile.count(in);
        }
        report.total(total);
        try (InputStream in = new BufferedInputStream(source.open(), 1 << 16)) {
            new ContactFile(mapping, today).read(in, this::take);
            send();
        } finally {
            tell();
            report.save();
        }
    }

    private void take(ContactLine line) {
        for (ContactLine.Fault fault : line.faults()) {
            report.find(new Finding((int) line.line(), fault.column(), fault.code(), "", List.of()));
        }
        if (line.contact() == null) {
            rejected++;
        } else {
            batch.add(line);
        }
        if (batch.size() == AT_ONCE) {
            send();
        }
    }

    private void send() {
        if (apply) {
            send(List.copyOf(batch));
        } else {
            accepted += batch.size();
        }
        batch.clear();
        tell();
        if (report.saveNowAndThen() || closing.getAsBoolean()) throw new CancellationException();
    }

    /** Where the rules refuse one of them, the halves are tried, until it stands alone. */
    private void send(List<ContactLine> lines) {
        if (lines.isEmpty()) return;
        try {
            CommandAnswer answer = sent(lines);
            accepted += lines.size();
            newEvents += answer.events().size();
            position = Math.max(position, answer.position());
        } catch (Refusal refusal) {
            if (refusal.code().status() >= ProblemCode.INTERNAL_ERROR.status()) throw refusal;
            if (lines.size() == 1) {
                rejected++;
                report.find(Finding.of(refusal, (int) lines.getFirst().line(), ""));
            } else {
                send(lines.subList(0, lines.size() / 2));
                send(lines.subList(lines.size() / 2, lines.size()));
            }
        }
    }

    private CommandAnswer sent(List<ContactLine> lines) {
        List<ImportedContact> contacts = new ArrayList<>();
        lines.forEach(line -> {
            if (line.contact() != null) contacts.add(line.contact());
        });
        var first = contacts.getFirst().contactId();
        var id = StableIds.of("contact-import", importId, first, contacts.size());
        var circumstances = Circumstances.of(Channel.IMPORT).withCommandId(id);
        for (int attempt = 1; ; attempt++) {
            try {
                return sender.send(caller, new ImportContacts(importId, contacts), circumstances);
            } catch (Refusal refusal) {
                if (refusal.code() != ProblemCode.VERSION_CONFLICT || attempt == TRIES) throw refusal;
            }
        }
    }

    private void tell() {
        report.contacts(total, accepted, rejected, newEvents, position);
    }
}
