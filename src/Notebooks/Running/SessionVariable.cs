using System.Reflection;

namespace Notebooks.Running;

/// <summary>A variable that a cell has declared.</summary>
internal sealed class SessionVariable(FieldInfo member, object? submission)
{
    public string Name => member.Name;

    public Type Type => member.FieldType;

    public object? Value
    {
        get => member.GetValue(member.IsStatic ? null : submission);
        set => member.SetValue(member.IsStatic ? null : submission, value);
    }

    /// <summary>Returns the variables of a submission.</summary>
    /// <param name="submission">The object that holds them.</param>
    public static IEnumerable<SessionVariable> Of(object submission) => submission.GetType()
        .GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(field => char.IsLetter(field.Name[0]) || field.Name[0] == '_')
        .Select(field => new SessionVariable(field, submission));
}
