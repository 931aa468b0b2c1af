package ee.rada.kernel.contacts;

/** A contact as a file has it. */
public record ImportedContact(ContactId contactId, ContactFacts facts) {}
