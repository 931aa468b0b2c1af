package ee.rada.kernel.earnedvalue;

/** How the work that is left is expected to go, which is what an estimate at completion stands on. */
public enum PerformanceFactor {
    /** As planned: what was lost stays lost, nothing more is. */
    ONE,
    /** Each euro goes on bringing as much work as it has so far. */
    CPI,
    /** The work goes on as fast as it has so far, and money with it. */
    SPI,
    /** Both of these. */
    SPI_CPI
}
