namespace MnistHelpers;

/// <summary>
/// A dense layer of a <see cref="DigitCnn"/> before its output layer, optionally followed by batch norm, an activation and dropout.
/// </summary>
/// <param name="Units">The number of outputs.</param>
/// <param name="BatchNorm">
/// Whether the outputs are normalized over the batch, in which case the layer has no bias; false by default.
/// </param>
/// <param name="Activation">The activation; ReLU by default.</param>
/// <param name="Dropout">The probability that an output is dropped in training, from 0 (none, the default) to below 1.</param>
public sealed record DenseLayer(int Units, bool BatchNorm = false, Activation Activation = Activation.ReLU, double Dropout = 0)
{
    internal void Check(int number)
    {
        string layer = FormattableString.Invariant($"Dense: layer {number}:");
        OptionCheck.Require(
            Units is > 0 and <= DigitCnnOptions.MaxUnits, $"{layer} Units: {Units} found; give 1 to {DigitCnnOptions.MaxUnits} units");
        OptionCheck.Require(Dropout is >= 0 and < 1, $"{layer} Dropout: {Dropout} found; give a share from 0 to below 1");
        OptionCheck.Require(
            Enum.IsDefined(Activation),
            $"{layer} Activation: {Activation} found; give one of {string.Join(", ", Enum.GetNames<Activation>())}");
    }
}
