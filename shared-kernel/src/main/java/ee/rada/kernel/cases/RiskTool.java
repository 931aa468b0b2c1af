package ee.rada.kernel.cases;

/** By which questionnaire a risk was assessed. */
public enum RiskTool {
    /** Domestic Abuse, Stalking and Honour Based Violence. */
    DASH
}
