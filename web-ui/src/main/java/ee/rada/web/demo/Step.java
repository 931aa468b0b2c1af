package ee.rada.web.demo;

import ee.rada.kernel.Command;
import java.time.LocalDate;

/**
 * One thing that somebody of the invented year does.
 *
 * @param on the day it is true from
 * @param username the demo user who does it
 */
record Step(LocalDate on, String username, Command command) {}
