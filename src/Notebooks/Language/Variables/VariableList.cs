using System.Collections;
using System.Diagnostics;
using Notebooks.Language.Inspection;
using Notebooks.Running;
using Notebooks.Text;

namespace Notebooks.Language.Variables;

/// <summary>Makes a list of the session's variables. Making the text of a value runs code of its type.</summary>
internal static class VariableList
{
    /// <summary>When this has passed, the rest of the variables are listed without their values.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    public static IReadOnlyList<VariableSummary> Of(IReadOnlyList<SessionVariable> variables)
    {
        var clock = Stopwatch.StartNew();
        return [.. variables.Select(variable => Of(variable, clock))];
    }

    private static VariableSummary Of(SessionVariable variable, Stopwatch clock)
    {
        object? value = variable.Value;
        var type = variable.Type.IsAssignableFrom(value?.GetType()) && value!.GetType().IsVisible ? value.GetType() : variable.Type;
        if (clock.Elapsed > s_patience)
            return new VariableSummary(variable.Name, TypeNames.Of(type), null, null, null, null);
        var tensor = value is null ? null : TensorSummary.Of(value);
        return new VariableSummary(
            variable.Name, TypeNames.Of(type), ValueText.Of(variable, 0), tensor?.Shape ?? ShapeOf(value), tensor?.Mean, tensor?.Picture);
    }

    private static IReadOnlyList<long>? ShapeOf(object? value) => value switch
    {
        Array array => [.. Enumerable.Range(0, array.Rank).Select(array.GetLongLength)],
        ICollection collection => [collection.Count],
        _ => null,
    };
}
