using System.Globalization;

namespace Notebooks.Language.Documentation;

/// <summary>Shortens the names in the <c>cref</c> attributes of documentation comments for readers.</summary>
internal static class CrefName
{
    /// <summary>
    /// Returns "Enumerable.Where" for "M:System.Linq.Enumerable.Where``1(…)" and "List&lt;T&gt;" for "T:System.Collections.Generic.List`1".
    /// </summary>
    public static string Short(string cref)
    {
        if (cref.Length < 2 || cref[1] != ':')
            return cref;
        string name = cref[2..];
        int parameters = name.IndexOf('(', StringComparison.Ordinal);
        if (parameters >= 0)
            name = name[..parameters];
        string[] parts = name.Split('.');
        string last = parts[^1];
        bool isMember = cref[0] is 'M' or 'P' or 'F' or 'E' && parts.Length > 1;
        if (!isMember)
            return WithTypeParameters(last);
        string type = WithTypeParameters(parts[^2]);
        return last is "#ctor" or "#cctor" ? type : $"{type}.{last.Split('`')[0]}";
    }

    private static string WithTypeParameters(string name)
    {
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        if (tick < 0)
            return name;
        if (!int.TryParse(name.AsSpan(tick + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int arity) || arity is 0 or > 20)
            return name[..tick];
        var parameters = arity == 1
            ? ["T"]
            : Enumerable.Range(1, arity).Select(number => string.Create(CultureInfo.InvariantCulture, $"T{number}"));
        return $"{name[..tick]}<{string.Join(", ", parameters)}>";
    }
}
