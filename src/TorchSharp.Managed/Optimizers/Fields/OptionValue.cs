namespace TorchSharp.Engine;

/// <summary>Options whose group may not have got them from its optimizer yet.</summary>
internal static class OptionValue
{
    /// <summary>An option's value.</summary>
    /// <exception cref="InvalidOperationException">It has none yet: its group was not added to an optimizer.</exception>
    internal static T Known<T>(this T? option)
        where T : struct => option ?? throw Unset();

    internal static InvalidOperationException Unset() =>
        new("An option has no value yet: it gets one from the optimizer to which its parameter group is added. Add the group first.");
}
