package ee.rada.kernel.budgets;

/** What an entry is: IATI's TransactionType list, in its order from 1. */
public enum EntryKind {
    INCOMING_FUNDS,
    COMMITMENT,
    DISBURSEMENT,
    EXPENDITURE,
    INTEREST_PAYMENT,
    LOAN_REPAYMENT,
    REIMBURSEMENT,
    PURCHASE_OF_EQUITY,
    SALE_OF_EQUITY,
    CREDIT_GUARANTEE,
    INCOMING_COMMITMENT,
    OUTGOING_PLEDGE,
    INCOMING_PLEDGE;

    public int iatiCode() {
        return ordinal() + 1;
    }

    public static EntryKind ofIati(int code) {
        return values()[code - 1];
    }

    /** Whether the money has left: it counts as spent. */
    public boolean isSpending() {
        return this == DISBURSEMENT || this == EXPENDITURE;
    }
}
