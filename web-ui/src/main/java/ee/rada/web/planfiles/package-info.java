/** Activity plans in spreadsheets: written as a template, read cell by cell, held against the live plan. */
@NullMarked
package ee.rada.web.planfiles;

import org.jspecify.annotations.NullMarked;
