using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A learnable tensor of a module.</summary>
    public class Parameter : Tensor
    {
        /// <summary>
        /// Takes over <paramref name="data"/>: the given tensor becomes invalid, and this parameter takes its place in its dispose scope.
        /// </summary>
        public Parameter(Tensor data, bool requires_grad = true)
            : base(Checked(data, requires_grad))
        {
            Impl.Detach();
            requires_grad_(requires_grad);
        }

        /// <summary>The parameter that a change of type put in place of this one, in all modules that hold it.</summary>
        internal Parameter? Replacement { get; set; }

        private static Tensor Checked(Tensor data, bool requiresGrad)
        {
            ArgumentNullException.ThrowIfNull(data);
            if (requiresGrad)
                Engine.Recording.RequireFloat(data);
            return data;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Creates a parameter: a tensor that modules register and for which gradients are computed.</summary>
            public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }

    public static partial class TensorExtensionMethods
    {
        /// <summary>Converts the tensor to a parameter, which takes its place.</summary>
        public static Modules.Parameter AsParameter(this Tensor tensor) => new(tensor);
    }
}
