package ee.rada.kernel.budgets;

/** What an entry is: a value of IATI's TransactionType list. */
public enum EntryKind {
    INCOMING_FUNDS(1),
    COMMITMENT(2),
    DISBURSEMENT(3),
    EXPENDITURE(4),
    INTEREST_PAYMENT(5),
    LOAN_REPAYMENT(6),
    REIMBURSEMENT(7),
    PURCHASE_OF_EQUITY(8),
    SALE_OF_EQUITY(9),
    CREDIT_GUARANTEE(10),
    INCOMING_COMMITMENT(11),
    OUTGOING_PLEDGE(12),
    INCOMING_PLEDGE(13);

    private final int iatiCode;

    EntryKind(int iatiCode) {
        this.iatiCode = iatiCode;
    }

    public int iatiCode() {
        return iatiCode;
    }

    public static EntryKind ofIati(int code) {
        return values()[code - 1];
    }

    /** Whether the money has left: it counts as spent. */
    public boolean isSpending() {
        return this == DISBURSEMENT || this == EXPENDITURE;
    }
}
