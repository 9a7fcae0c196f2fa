using System.Reflection;

namespace Notebooks.Running;

/// <summary>
/// The static fields with the token that compiled code checks. Code of a submission that no name leads to any more can still be called, by
/// an object of a type that it declares, for example. Its fields are kept for as long as the runtime keeps the code.
/// </summary>
internal sealed class StopTokens
{
    /// <summary>The classes that declare the fields, with the fields' names.</summary>
    private readonly List<(WeakReference<Type> Class, string Field)> _fields = [];

    /// <summary>Makes the code use the current token from now on.</summary>
    public void Add(FieldInfo field) => _fields.Add((new WeakReference<Type>(field.DeclaringType!), field.Name));

    /// <summary>Makes all code use this token from now on.</summary>
    public void Set(CancellationToken token) => _fields.RemoveAll(field =>
    {
        if (!field.Class.TryGetTarget(out var type))
            return true;
        type.GetField(field.Field, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.SetValue(null, token);
        return false;
    });
}
