package ee.rada.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source whose connection breaks upon the statement that stores: before the server sees it, or after it has stored. */
final class CutConnections {

    enum Moment {
        BEFORE,
        AFTER
    }

    private final DataSource whole;
    private final Moment moment;
    private final AtomicInteger cutsLeft = new AtomicInteger();

    CutConnections(DataSource whole, Moment moment) {
        this.whole = whole;
        this.moment = moment;
    }

    void cut(int times) {
        cutsLeft.set(times);
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (_, method, arguments) -> {
            Object result = call(whole, method, arguments);
            return result instanceof Connection connection ? connection(connection) : result;
        });
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, (_, method, arguments) -> {
            Object result = call(real, method, arguments);
            boolean stores = result instanceof PreparedStatement
                    && arguments[0] instanceof String sql
                    && sql.startsWith("with head");
            return stores ? statement(real, (PreparedStatement) result) : result;
        });
    }

    private PreparedStatement statement(Connection connection, PreparedStatement real) {
        return proxy(PreparedStatement.class, (_, method, arguments) -> {
            boolean cut = method.getName().equals("executeQuery") && cutsLeft.getAndDecrement() > 0;
            if (cut && moment == Moment.BEFORE) {
                throw broken(connection);
            }
            Object result = call(real, method, arguments);
            if (cut) {
                throw broken(connection);
            }
            return result;
        });
    }

    private static SQLException broken(Connection connection) throws SQLException {
        connection.close();
        return new SQLException("An I/O error occurred while sending to the backend.", "08006");
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
