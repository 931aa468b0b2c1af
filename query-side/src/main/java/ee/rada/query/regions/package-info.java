/** Which regions are there, and when were there others? */
@NullMarked
package ee.rada.query.regions;

import org.jspecify.annotations.NullMarked;
