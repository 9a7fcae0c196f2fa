using System.Reflection;

namespace NotebookKernel.Scripting.Running;

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
}
