namespace TorchSharp.Engine;

/// <summary>Access to options that a group may not have received from its optimizer yet.</summary>
internal static class OptionValue
{
    /// <summary>Returns the value of an option.</summary>
    /// <exception cref="InvalidOperationException">The option has no value yet because its group was not added to an optimizer.</exception>
    internal static T Required<T>(this T? option)
        where T : struct => option ?? throw Unset();

    internal static InvalidOperationException Unset() =>
        new("An option has no value yet: it gets one from the optimizer to which its parameter group is added. Add the group first.");
}
