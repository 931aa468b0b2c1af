package ee.rada.kernel;

/** A question to the query side. Implementations are records, beside the SQL that answers them. */
public interface Query {

    /** What it asks about: the row of the policy table that decides who may ask it. */
    Topic topic();
}
